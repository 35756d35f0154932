import { addWorkdays, dayAfter, type Years } from '../calendar/workdays.ts'
import type { CaseLimit } from './events.ts'

/** The last day in time, counted from the day after `from`. `provisional`: it reaches into a year without data. [Z2] */
export const dueOf = (years: Years, from: string, { days, kind }: CaseLimit): { readonly day: string; readonly provisional: boolean } =>
  kind === 'working' ? addWorkdays(years, from, days) : { day: dayAfter(from, days), provisional: false }
