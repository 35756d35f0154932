import type { AskedKind, AskedRow } from '../../protocol/asked.ts'
import type { Language, Text } from '../../protocol/vocabulary.ts'
import { askedCsvWords } from './asked-csv-words.ts'
import { type Cell, csvOf } from './csv-cell.ts'

type Name = (id: string) => Text | undefined
type Told = { readonly language: Language; readonly zone: string; readonly matter: Name; readonly line: Name }

/** One row each, without the citizen's name and telephone and without anybody's words: a table leaves the hall. What has no name any more stands as its code. [F29] */
export function askedCsv(kind: AskedKind, rows: readonly AskedRow[], { language, zone, matter, line }: Told): string {
  const w = askedCsvWords[language]
  const time = (at: string | undefined): string =>
    at === undefined ? '' : new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)
  const word = (of: string | number | undefined): string => (of === undefined ? '' : (w.words[of] ?? String(of)))
  const person = (of: { badge: string; name?: string } | undefined): string => (of ? `${of.badge} ${of.name ?? ''}`.trim() : '')
  const named = (name: Name, id: string | undefined): string => (id === undefined ? '' : (name(id)?.[language] ?? id))
  const to = ({ to: where }: AskedRow): Cell =>
    where?.counter ??
    (where?.person ? person(where.person) : named(line, where?.line) || (where?.leader ? w.words['leader'] : undefined) || '')
  const head = w.head[kind]
  const cells = (row: AskedRow): Cell[] => {
    const common = [row.id, time(row.at), person(row.first), row.first.counter ?? '', row.number ?? '', named(matter, row.matter)]
    const ended = [time(row.closedAt), person(row.closedBy)]
    if (kind === 'visit')
      return [
        ...common,
        word(row.cause),
        row.level ?? '',
        row.dueDay ?? '',
        row.tries ?? 0,
        word(row.result),
        ...ended,
        row.late ? w.yes : '',
      ]
    const asked = [...common, word(row.channel), to(row)]
    if (kind === 'record') return [...asked, person(row.handler), word(row.state), word(row.result), ...ended]
    return [...asked, word(row.outcome), row.dueDay ?? '', ...ended, row.late ? w.yes : '']
  }
  return csvOf([head, ...rows.map(cells)])
}
