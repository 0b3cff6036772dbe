// 4. The letter is locked and sent; without a line it waits, in plain sight.

import type { JSX } from "preact";
import { Busy, Button, Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

export function SendingScreen(): JSX.Element {
  const { model, say } = useHere();
  const waiting = model.sending.value;
  const part = model.progress.value;
  if (waiting !== null) {
    return (
      <Screen title={say("sending-title")}>
        <Notice urgent title={say("notice-warning")}>
          <p>{say("connection-lost")}</p>
        </Notice>
        <p class="actions">
          <Button onPress={() => waiting.again()}>{say("action-retry")}</Button>
          <Button quiet onPress={() => waiting.stop()}>
            {say("sending-edit")}
          </Button>
        </p>
      </Screen>
    );
  }
  return (
    <Screen title={say("sending-title")}>
      {part === null ? (
        <Busy text={say("sending-locking")} />
      ) : (
        <Busy text={say(part < 1 ? "sending-work" : "sending-sending")} part={part} />
      )}
      <p>{say("sending-slow")}</p>
    </Screen>
  );
}
