/**
 * Rises when something is removed or changes meaning, not when something is added. `version.test.ts` holds the hash of every schema: it
 * fails until the author of a change has said which it is. An old screen reloads when it is idle.
 */
export const protocolVersion = 1
