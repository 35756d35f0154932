export type ChiefEvents = {
  'chief.asked': {
    readonly question: string
    readonly counter: number
    readonly ticket: string
    readonly number: string
    readonly badge: string
    readonly department: string
    readonly words: string
  }
  /** `ms`: how long it took. */
  'chief.answered': {
    readonly question: string
    readonly ticket: string
    readonly badge: string
    readonly by: string
    readonly words: string
    readonly ms: number
  }
}
