// Leaving without the words: what that means, said before it happens.

import type { JSX } from "preact";
import { Button, Screen } from "../../ui/pieces.tsx";
import { closeFolder } from "../folder/closing.ts";
import { useKept } from "../here.ts";
import { TroubleNotice } from "../troubles.tsx";
import { DrawWords } from "./draw_words.tsx";

export function WithoutScreen(): JSX.Element {
  const { model, say, language } = useKept();
  return (
    <Screen title={say("without-title")}>
      <p>{say("without-now")}</p>
      <p>{say("without-later")}</p>
      <TroubleNotice />
      <p class="actions">
        <DrawWords />
        <Button quiet onPress={() => model.go("folder")}>
          {say("without-stay")}
        </Button>
        <Button quiet onPress={() => void closeFolder(model, language, "without")}>
          {say("without-go")}
        </Button>
      </p>
    </Screen>
  );
}
