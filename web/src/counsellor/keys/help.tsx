// Which keys do what, and the switch that turns them off.

import type { JSX } from "preact";
import { Dialog } from "../../ui/dialog.tsx";
import { Button, Choice } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";
import { type Command, helpShown, KEYS, shortcutsOn } from "./shortcuts.ts";

const COMMANDS: readonly Command[] = ["next", "previous", "answer", "promise", "duty", "help"];

export function Help(): JSX.Element {
  const { say } = useHere();
  return (
    <>
      <p class="actions">
        <Button
          quiet
          onPress={() => {
            helpShown.value = true;
          }}
        >
          {say("keys-title")}
        </Button>
      </p>
      {helpShown.value ? <Table /> : null}
    </>
  );
}

function Table(): JSX.Element {
  const { say, language } = useHere();
  const close = (): void => {
    helpShown.value = false;
  };
  const fixed = [
    [say("keys-arrows"), "↑ ↓"],
    [say("keys-open"), "Enter"],
    [say("keys-send"), "Ctrl + Enter"],
    [say("keys-back"), "Esc"],
  ] as const;
  return (
    <Dialog title={say("keys-title")} onClose={close}>
      <dl class="keys">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>{say(`keys-${command}`)}</dt>
            <dd>
              <kbd>{KEYS[language][command]}</kbd>
            </dd>
          </div>
        ))}
        {fixed.map(([what, key]) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Choice
        label={say("keys-on")}
        hint={say("keys-on-hint")}
        checked={shortcutsOn.value}
        onChange={(on) => {
          shortcutsOn.value = on;
        }}
      />
      <Button quiet onPress={close}>
        {say("action-close")}
      </Button>
    </Dialog>
  );
}
