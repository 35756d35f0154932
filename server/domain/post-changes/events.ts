import type { Rank } from './state.ts'

export type PostChangeEvents = {
  /** `by`: who asks for it; `words`: why, a personal record. `from`: a day of the hall's zone. */
  'post.changeAsked': {
    readonly change: string
    readonly badge: string
    readonly counter?: number
    readonly rank?: Rank
    readonly from: string
    readonly by: string
    readonly words: string
  }
  /** `consent`: who has consented and how, a personal record. The list of people itself is changed by its own file. */
  'post.changeDecided': {
    readonly change: string
    readonly badge: string
    readonly by: string
    readonly approve: boolean
    readonly consent?: string
  }
}
