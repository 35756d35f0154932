/** `words` refers to a personal record. */
export type OncallEvents = {
  /** Of every hall day between the two, both included; nobody: none. */
  'oncall.planned': { readonly from: string; readonly to: string; readonly badges: readonly string[] }
  'oncall.called': { readonly badge: string; readonly by: string; readonly words: string }
  'oncall.acknowledged': { readonly badge: string }
  /** `ms`: from the call-out to the arrival; `by`: who said so. */
  'oncall.arrived': { readonly badge: string; readonly by: string; readonly ms: number }
}
