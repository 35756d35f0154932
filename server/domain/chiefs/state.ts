/** Milliseconds UTC; words are personal records. */
export type Question = {
  readonly id: string
  readonly counter: number
  readonly ticket: string
  readonly number: string
  /** Who asks, and whose department's chief is asked. */
  readonly badge: string
  readonly department: string
  readonly words: string
  readonly at: number
  answer: { readonly by: string; readonly words: string; readonly at: number } | undefined
}

/** Those that are open, of whatever day; those answered until the day ends. `made` numbers them. */
export type Chiefs = { made: number; questions: Map<string, Question> }

export const emptyChiefs = (): Chiefs => ({ made: 0, questions: new Map() })
