import { type Request, Router } from 'express'
import * as v from 'valibot'
import type { OutcomeReport } from '../../protocol/outcome-report.ts'
import { refuse } from '../../protocol/refusals.ts'
import { languages } from '../../protocol/vocabulary.ts'
import type { Actor } from '../domain/decision.ts'
import type { Hall } from '../hall.ts'
import { answer } from './answer.ts'
import { malformed } from './ask.ts'
import { outcomeCsv } from './outcome-csv.ts'

type Parts = {
  readonly hall: Hall
  /** Rejects when the ledger cannot be read now. */
  readonly outcomes: (asked: { from: string; to: string; againDays: number }) => Promise<OutcomeReport>
  readonly actor: (request: Request) => Actor
}

const Day = v.pipe(v.string(), v.isoDate('YYYY-MM-DD'))
const Query = v.object({
  from: v.optional(Day),
  to: v.optional(Day),
  format: v.optional(v.picklist(['json', 'csv']), 'json'),
  lang: v.optional(v.picklist(languages), 'zh-Hans'),
})

/** What services ended in and what was told, for whoever may see the hall's load. Without days: today. [Z14] */
export function outcomeRoutes({ hall, outcomes, actor }: Parts): Router {
  const router = Router()
  router.get('/api/reports/outcomes', async (request, response) => {
    const refused = hall.refusedTo(actor(request), 'load')
    if (refused) return answer(response, refused)
    const parsed = v.safeParse(Query, request.query, { abortEarly: true })
    if (!parsed.success) return answer(response, malformed(parsed.issues))
    const { to = hall.health.day, from = to, format, lang } = parsed.output
    if (from > to) return answer(response, refuse('malformed', { at: 'from' }))
    try {
      const report = await outcomes({ from, to, againDays: hall.document?.rules.repeatVisitDays ?? 0 })
      if (format === 'json') return answer(response, report)
      response.attachment(`outcomes-${from}-${to}.csv`).type('text/csv; charset=utf-8').send(outcomeCsv(report, lang))
    } catch {
      answer(response, refuse('storage-failed'))
    }
  })
  return router
}
