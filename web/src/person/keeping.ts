// The seven words and the folder: everything after a first letter, in one file.

import { FolderScreen } from "./folder/folder.tsx";
import type { Screens } from "./parts.ts";
import { BackScreen } from "./screens/back.tsx";
import { ChangeScreen } from "./screens/change.tsx";
import { ClosedScreen, DeletedScreen } from "./screens/closed.tsx";
import { DeleteScreen } from "./screens/delete.tsx";
import { OpenScreen } from "./screens/open.tsx";
import { WithoutScreen } from "./screens/without.tsx";
import { WordsScreen } from "./screens/words.tsx";

export const KEEPING: Screens = {
  words: WordsScreen,
  back: BackScreen,
  without: WithoutScreen,
  open: OpenScreen,
  folder: FolderScreen,
  change: ChangeScreen,
  delete: DeleteScreen,
  deleted: DeletedScreen,
  closed: ClosedScreen,
};
