// One screen at a time, and beside it what is said aloud and how the line is.

import type { FunctionComponent, JSX } from "preact";
import { Notice } from "../ui/pieces.tsx";
import { FolderScreen } from "./folder/folder.tsx";
import { useHere } from "./here.ts";
import { NewsLine } from "./news_line.tsx";
import { BackScreen } from "./screens/back.tsx";
import { ChangeScreen } from "./screens/change.tsx";
import { ClosedScreen, DeletedScreen } from "./screens/closed.tsx";
import { DeleteScreen } from "./screens/delete.tsx";
import { FiveScreen } from "./screens/five.tsx";
import { OpenScreen } from "./screens/open.tsx";
import { SendingScreen } from "./screens/sending.tsx";
import { SentScreen } from "./screens/sent.tsx";
import { WhoScreen } from "./screens/who.tsx";
import { WithoutScreen } from "./screens/without.tsx";
import { WordsScreen } from "./screens/words.tsx";
import { WriteScreen } from "./screens/write.tsx";
import type { Screen } from "./state/screens.ts";

const SCREENS: Readonly<Record<Screen, FunctionComponent>> = {
  who: WhoScreen,
  five: FiveScreen,
  write: WriteScreen,
  sending: SendingScreen,
  sent: SentScreen,
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

export function App(): JSX.Element {
  const { model, say } = useHere();
  const Now = SCREENS[model.screen.value];
  return (
    <>
      <NewsLine />
      {model.connection.value === "lost" ? (
        <Notice>
          <p>{say("connection-lost")}</p>
        </Notice>
      ) : null}
      <Now key={model.screen.value} />
    </>
  );
}
