import type { MissingPapers, Outcome } from '../../../protocol/commands/outcome.ts'
import type { NoticePaper, NoticeSheet } from '../../../protocol/slips/notice-slip.ts'
import type { DayKind, Language, NoticeKind } from '../../../protocol/vocabulary.ts'
import type { HallConfig } from '../setup/events.ts'

/** What a notice is about. `day`, `due`: dates of the hall's zone. */
export type Subject = {
  readonly hall: HallConfig
  readonly language: Language
  readonly notice: string
  /** Milliseconds UTC. */
  readonly at: number
  readonly ticket: string
  readonly line: string
  readonly matter: string
  readonly counter: number
  readonly badge: string
  readonly case?: string
  readonly second: boolean
}

/** What every notice has from the catalogue: nobody types it. */
export function common({ hall, language, ...subject }: Subject, kind: NoticeKind): NoticeSheet | undefined {
  const matter = hall.matters.find((each) => each.matter === subject.matter)
  const line = hall.lines.find((each) => each.line === subject.line)
  if (!matter) return undefined
  const { guide } = matter
  return {
    kind,
    notice: subject.notice,
    language,
    issuedAt: new Date(subject.at).toISOString(),
    ticket: subject.ticket,
    ...(subject.case === undefined ? {} : { case: subject.case }),
    matter: matter.name[language],
    unit: `${hall.hall.name[language]} ${line?.name[language] ?? ''}`.trim(),
    counter: subject.counter,
    badge: subject.badge,
    ...(subject.second ? { second: true } : {}),
    basis: guide.basis.map((each) => each[language]),
    contact: guide.contact[language],
    complaintPhone: guide.complaintPhone,
  }
}

const guideOf = ({ hall, matter }: Subject) => hall.matters.find((each) => each.matter === matter)?.guide

function paperAt(subject: Subject, place: number): NoticePaper[] {
  const paper = guideOf(subject)?.materials[place]
  const { language } = subject
  return paper ? [{ name: paper.name[language], ...(paper.note ? { note: paper.note[language] } : {}), copies: paper.copies }] : []
}

/** Papers that are missing, the list's own first. */
export const missingPapers = (subject: Subject, { materials = [], own = [] }: MissingPapers = {}): NoticePaper[] => [
  ...[...new Set(materials)].sort((a, b) => a - b).flatMap((place) => paperAt(subject, place)),
  ...own.map((name) => ({ name, copies: 1 })),
]

/** 一次性告知单: 000-4 「申辦事項的名稱、依據、條件、程序、時限、是否收費、收費標準、投訴電話、承辦工作人員」, 000-5 「需補充材料和手續」. Without `missing` all papers. */
export function toldOnce(subject: Subject, missing: MissingPapers | undefined): NoticeSheet | undefined {
  const sheet = common(subject, 'told-once')
  const guide = guideOf(subject)
  if (!sheet || !guide) return undefined
  const { language } = subject
  const papers = missing ? missingPapers(subject, missing) : guide.materials.flatMap((_, place) => paperAt(subject, place))
  return {
    ...sheet,
    conditions: guide.conditions.map((each) => each[language]),
    papers,
    steps: guide.steps.map((each) => each[language]),
    promised: guide.promised[language],
    legal: guide.legal[language],
    fee: guide.fee[language],
  }
}

export function owedSheet(subject: Subject, due: { readonly day: string; readonly provisional: boolean }): NoticeSheet | undefined {
  const sheet = common(subject, 'deferred')
  return sheet && { ...sheet, due: due.day, ...(due.provisional ? { provisional: true } : {}) }
}

/** 延期告知书 (R34, 001-8 「并向服务对象说明情况」). */
export function longerSheet(
  subject: Subject,
  more: Pick<NoticeSheet, 'was' | 'due' | 'longer' | 'provisional' | 'limit'>,
): NoticeSheet | undefined {
  const sheet = common(subject, 'extension')
  return sheet && { ...sheet, ...more }
}

/** A case as its event has just opened it. */
export type Opened = {
  readonly limit?: { readonly days: number; readonly kind: DayKind }
  readonly due?: string
  readonly provisional?: true
  readonly tolerance?: Until
}
type Until = { readonly due: string; readonly provisional?: true; readonly approvedBy: string }

/** The notices that an outcome cannot do without, in the order in which they are printed. */
export function sheetsOf(subject: Subject, outcome: Outcome, opened: Opened): ((notice: string) => NoticeSheet | undefined)[] {
  const { kind } = outcome
  const { limit, due, provisional, tolerance } = opened
  const dated = { ...(limit ? { limit } : {}), ...(due ? { due } : {}), ...(provisional ? { provisional } : {}) }
  const made = (of: NoticeKind, more: Partial<NoticeSheet>) => (notice: string) => {
    const sheet = common({ ...subject, notice }, of)
    return sheet && { ...sheet, ...more }
  }
  const papers = (missing: MissingPapers | undefined) => missingPapers(subject, missing)
  const { authority, departments, reasonCode, reason, basis = '' } = outcome
  switch (kind) {
    case 'instant':
    case 'enquiry':
      return []
    case 'supplement':
      return [made('supplement', { ...dated, papers: papers(outcome.missing) })]
    case 'returned': {
      const lacking = outcome.missing ? { papers: papers(outcome.missing) } : {}
      const why = { basis: [basis], ...(reasonCode ? { reasonCode } : {}), ...(reason ? { reason } : {}), ...lacking }
      return [made(outcome.refusal ? 'refusal' : 'return', why)]
    }
    default: {
      const who = { ...(authority ? { authority } : {}), ...(departments ? { departments } : {}) }
      const first = made(kind === 'promised' ? 'promise' : 'acceptance', { ...dated, ...who })
      if (!tolerance) return [first]
      const { due: until, provisional: mayMove, approvedBy } = tolerance
      const { consequence } = outcome.tolerance ?? {}
      const limits = { due: until, ...(mayMove ? { provisional: mayMove } : {}), approvedBy, ...(consequence ? { consequence } : {}) }
      return [first, made('tolerance', { ...limits, papers: papers(outcome.tolerance?.missing) })]
    }
  }
}
