// The two ceremonies of WebAuthn, with the PRF extension (PROTOCOL §13.2).
//
// Promise: what a ceremony says about extensions never leaves this file but as the PRF
// output for the worker; what is posted is the credential without it.

import {
  type AuthenticationResponseJSON,
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { b64u, fromB64u } from "../../protocol/encoding.ts";
import { Refused } from "../../protocol/refusals.ts";

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

type Credential<T> = Omit<T, "clientExtensionResults">;
export type NewCredential = Credential<RegistrationResponseJSON>;
export type ShownCredential = Credential<AuthenticationResponseJSON>;

/** A PRF output and whose it is, both b64u: for the worker and for nobody else. */
export interface PasskeySecret {
  readonly prf: string;
  readonly credential: string;
}

/** A ceremony's outcome; `secret` is null where the authenticator has no PRF. */
export interface Passkey<T> {
  readonly credential: T;
  readonly secret: PasskeySecret | null;
}

type Answered = RegistrationResponseJSON | AuthenticationResponseJSON;

const CHALLENGE_BYTES = 32;

export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

const asking = (input: string) => ({ prf: { eval: { first: fromB64u(input) } } });

function secretOf({ id, clientExtensionResults }: Answered): PasskeySecret | null {
  const first = clientExtensionResults.prf?.results?.first;
  if (first === undefined) return null;
  const bytes =
    first instanceof ArrayBuffer
      ? new Uint8Array(first)
      : new Uint8Array(first.buffer as ArrayBuffer, first.byteOffset, first.byteLength);
  return { prf: b64u(bytes), credential: id };
}

/** A ceremony that was stopped or failed: nothing more is known, nor said. */
async function ceremony<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch {
    throw new Refused("passkey-refused");
  }
}

/** Authenticators that know PRF but give no output while they make a passkey. The
 * challenge is our own: nobody verifies this answer, it opens a lock in this browser. */
async function secretLater(host: string, id: string, input: string): Promise<PasskeySecret | null> {
  const optionsJSON: RequestOptions = {
    challenge: b64u(crypto.getRandomValues(new Uint8Array(CHALLENGE_BYTES))),
    rpId: host,
    allowCredentials: [{ id, type: "public-key" }],
    userVerification: "required",
    extensions: asking(input),
  };
  const answered = await ceremony(() => startAuthentication({ optionsJSON }));
  return secretOf(answered);
}

/** Make a passkey. With a PRF input its output is asked for too. */
export async function makePasskey(
  options: CreationOptions,
  input: string | null,
): Promise<Passkey<NewCredential>> {
  const optionsJSON = input === null ? options : { ...options, extensions: asking(input) };
  const answered = await ceremony(() => startRegistration({ optionsJSON }));
  const { clientExtensionResults, ...credential } = answered;
  if (input === null) return { credential, secret: null };
  const now = secretOf(answered);
  const later = now === null && clientExtensionResults.prf?.enabled === true;
  const host = options.rp.id ?? location.hostname;
  return { credential, secret: later ? await secretLater(host, answered.id, input) : now };
}

/** Show a passkey, whichever of this site the authenticator has. */
export async function showPasskey(
  options: RequestOptions,
  input: string,
): Promise<Passkey<ShownCredential>> {
  const optionsJSON = { ...options, extensions: asking(input) };
  const answered = await ceremony(() => startAuthentication({ optionsJSON }));
  const { clientExtensionResults: _kept, ...credential } = answered;
  return { credential, secret: secretOf(answered) };
}
