// 4. The letter is locked and sent; where the line is slow or gone it waits, in plain
// sight, and can be taken back.

import type { JSX } from "preact";
import { Busy, Button, Notice, Screen } from "../../ui/pieces.tsx";
import { useHere } from "../here.ts";

export function SendingScreen(): JSX.Element {
  const { model, say } = useHere();
  const sending = model.sending.value;
  const line = sending?.line;
  return (
    <Screen title={say("sending-title")}>
      {line === "gone" ? (
        <Notice urgent title={say("notice-warning")}>
          <p>{say("connection-lost")}</p>
        </Notice>
      ) : (
        <Under />
      )}
      {line === "slow" ? (
        <Notice>
          <p>{say("sending-line-slow")}</p>
        </Notice>
      ) : null}
      {sending && (sending.again || line === "slow") ? (
        <p class="actions">
          {line === "gone" ? (
            <Button onPress={() => sending.retry()}>{say("action-retry")}</Button>
          ) : null}
          <Button key="stop" quiet onPress={() => sending.stop()}>
            {say("sending-edit")}
          </Button>
        </p>
      ) : null}
    </Screen>
  );
}

/** How far it is. */
function Under(): JSX.Element {
  const { model, say } = useHere();
  const part = model.progress.value;
  return (
    <>
      {part === null || part === 1 ? (
        <Busy text={say(part === null ? "sending-locking" : "sending-sending")} />
      ) : (
        <Busy text={say("sending-work")} part={part} />
      )}
      {model.sending.value?.line === "slow" ? null : <p>{say("sending-slow")}</p>}
    </>
  );
}
