export type SuspensionEvents = {
  /** Without `line`: the whole hall. `words`: what every screen says, a personal record. Times are milliseconds UTC. */
  'line.suspended': { readonly line?: string; readonly words: string; readonly until?: number }
  /** By a person, or by the clock when its time has come. */
  'line.resumed': { readonly line?: string }
}
