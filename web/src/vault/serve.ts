// The worker's side: verbs by name, answers and what is told as messages.
//
// Promise: an error leaves as its refusal's name and public members, or as `fault`;
// never as text that could hold content.

import { Refused } from "../protocol/refusals.ts";
import type { Asked, Came, Told } from "./api.ts";
import { Offline } from "./transport.ts";

type Post = (came: Came) => void;

function failure(id: number, failed: unknown): Came {
  if (failed instanceof Refused) return { id, refused: failed.refusal, members: failed.members };
  return { id, refused: failed instanceof Offline ? "offline" : "fault", members: {} };
}

/** What the worker tells the page, as messages. */
export function teller(post: Post): Told {
  const tell = (told: keyof Told) => (value: unknown) => post({ told, value });
  return {
    folder: tell("folder"),
    relation: tell("relation"),
    desk: tell("desk"),
    connection: tell("connection"),
    progress: tell("progress"),
    ended: () => post({ told: "ended", value: null }),
  };
}

/** Serve these verbs and no others. */
export async function serve(
  api: object,
  verbs: ReadonlySet<string>,
  asked: Asked,
  post: Post,
): Promise<void> {
  const { id, verb, args } = asked;
  try {
    if (!verbs.has(verb)) throw new Refused("malformed");
    const call = Reflect.get(api, verb) as (...args: readonly unknown[]) => Promise<unknown>;
    post({ id, value: await call.apply(api, args as unknown[]) });
  } catch (failed) {
    post(failure(id, failed));
  }
}
