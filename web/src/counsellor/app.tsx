// One screen at a time, and beside it what is said aloud and how the line is.

import type { FunctionComponent, JSX } from "preact";
import { DeskScreen } from "./desk/desk.tsx";
import { EditingScreen } from "./editing/editing.tsx";
import { BackScreen } from "./entering/back.tsx";
import { CodeScreen } from "./entering/code.tsx";
import { EnrolScreen } from "./entering/enrol.tsx";
import { LoginScreen } from "./entering/login.tsx";
import { OutScreen } from "./entering/out.tsx";
import { PhraseScreen } from "./entering/phrase.tsx";
import { ReadyScreen } from "./entering/ready.tsx";
import { RegisterScreen } from "./entering/register.tsx";
import { WordsScreen } from "./entering/words.tsx";
import { useHere } from "./here.ts";
import { NewsLine } from "./news_line.tsx";
import { OfficeScreen } from "./office/office.tsx";
import type { Screen } from "./state/model.ts";
import { WhoAmI } from "./who_am_i.tsx";

const SCREENS: Readonly<Record<Screen, FunctionComponent>> = {
  login: LoginScreen,
  register: RegisterScreen,
  phrase: PhraseScreen,
  code: CodeScreen,
  words: WordsScreen,
  back: BackScreen,
  ready: ReadyScreen,
  enrol: EnrolScreen,
  desk: DeskScreen,
  office: OfficeScreen,
  editing: EditingScreen,
  out: OutScreen,
};

export function App(): JSX.Element {
  const { model } = useHere();
  const Now = SCREENS[model.screen.value];
  return (
    <>
      <NewsLine />
      <WhoAmI />
      <Now key={model.screen.value} />
    </>
  );
}
