// One screen at a time, and beside it what is said aloud and how the line is.
//
// Promise: a screen whose file cannot be fetched says so and is asked for again; what is
// written lives in the model and waits.

import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Busy, Button, Notice, Screen as Shown } from "../ui/pieces.tsx";
import { useHere } from "./here.ts";
import { NewsLine } from "./news_line.tsx";
import { HERE, NEXT, partOf, type Screens } from "./parts.ts";
import { SlowElsewhere } from "./slow.tsx";
import type { Screen } from "./state/screens.ts";

export function App(): JSX.Element {
  const { model, say } = useHere();
  const screen = model.screen.value;
  const { Now, failed, again } = useScreen(screen);
  return (
    <>
      <NewsLine />
      {model.connection.value === "lost" ? (
        <Notice>
          <p>{say("connection-lost")}</p>
        </Notice>
      ) : null}
      <SlowElsewhere />
      {Now === undefined ? <Waits failed={failed} again={again} /> : <Now key={screen} />}
    </>
  );
}

interface Found {
  readonly Now: FunctionComponent | undefined;
  readonly failed: boolean;
  again(): void;
}

/** The screen if its part is here; else the part is fetched, once for each `again`. */
function useScreen(screen: Screen): Found {
  const here = useHere();
  const [screens, setScreens] = useState<Screens>(HERE);
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(0);
  const Now = screens[screen];
  const missing = Now === undefined;
  const next = NEXT[screen];
  useEffect(() => {
    if (!missing && next === undefined) return;
    setFailed(false);
    partOf(missing ? screen : (next ?? screen), here).then(
      (more) => setScreens((known) => ({ ...known, ...more })),
      // Fetched ahead, it is asked for once more when it is needed.
      () => setFailed(missing),
    );
  }, [screen, missing, next, tried]);
  return { Now, failed, again: () => setTried(tried + 1) };
}

function Waits(props: { readonly failed: boolean; readonly again: () => void }): JSX.Element {
  const { say } = useHere();
  if (!props.failed) return <Busy text={say("screen-fetching")} />;
  return (
    <Shown title={say("screen-missing")}>
      <Notice urgent>
        <p>{say("trouble-offline")}</p>
      </Notice>
      <p class="actions">
        <Button onPress={props.again}>{say("action-retry")}</Button>
      </p>
    </Shown>
  );
}
