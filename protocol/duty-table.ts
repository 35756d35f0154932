/** `POST /api/duty/table`: a roster as a spreadsheet has it. `bad`: rows, as the spreadsheet counts, that are none. Nothing is planned by reading. */
export type PlanTable = {
  readonly turns: readonly { readonly from: string; readonly to?: string; readonly badge: string }[]
  readonly bad: readonly number[]
  /** First and last day of the turns; empty without any. */
  readonly from: string
  readonly to: string
}
