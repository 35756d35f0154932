import { join } from 'node:path'
import { type CaseOrder, type CasesRead, registers } from '../../protocol/cases-kept.ts'
import { follow } from '../../server/followers/ledger/follow.ts'
import { Ledger } from '../../server/followers/ledger/ledger-sqlite.ts'
import { readLedger } from '../../server/followers/ledger/reads.ts'
import { linkOf } from '../../server/journal/chain.ts'
import { JournalReader } from '../../server/journal/reader-sqlite.ts'
import { JournalWriter } from '../../server/journal/writer-sqlite.ts'
import { manyCases, placed } from '../fixtures/many-cases.ts'
import { type Figure, percentile } from './figures.ts'
import { BenchHall } from './hall-folder.ts'

const each = 100_000
const batch = 2000
const rounds = 15

/** Cases go behind what the demo's journal has already, with those whose they are. */
function write(folder: string): void {
  const file = join(folder, 'hall.db')
  const reader = new JournalReader(file)
  const seq = reader.tail()
  const at = reader.readSince(seq - 1, 1)[0]?.at ?? 0
  reader.close()
  const writer = new JournalWriter(file)
  let cases: ReturnType<typeof manyCases> extends Generator<infer Made> ? Made[] : never = []
  let next = seq
  const flush = () => {
    const events = [...placed(cases, next)].map((event) => ({ ...event, at: at + event.seq - seq }))
    next += events.length
    const personal = cases.map(({ citizen: { ref, ...fields } }) => ({ ref, kind: 'citizen' as const, fields, keepDays: 400 }))
    writer.append([{ events: events.map(linkOf), personal }] as unknown as Parameters<JournalWriter['append']>[0])
    cases = []
  }
  for (const one of manyCases({ open: each, done: each })) if (cases.push(one) === batch) flush()
  flush()
  writer.close()
}

/** `npm run bench -- cases`: lists of 100,000 cases in progress and 100,000 done, and the server that holds them. */
export async function casesBench(): Promise<Figure[]> {
  const place = new BenchHall()
  await place.start()
  await place.stop()
  write(place.folder)
  const journal = new JournalReader(join(place.folder, 'hall.db'))
  const ledger = new Ledger(join(place.folder, 'ledger.db'))
  while (follow(ledger, journal, () => undefined) > 0);
  const read = (more: Partial<CasesRead>): CasesRead => ({
    ...{ list: 'cases', register: 'open', order: 'due', down: false, today: '2024-10-14', limit: 50, count: true, named: true },
    ...more,
  })
  const orders: Record<(typeof registers)[number], readonly CaseOrder[]> = {
    open: ['due', 'opened'],
    done: ['closed', 'opened'],
    rejected: ['closed'],
  }
  const asked: (readonly [string, CasesRead])[] = [
    ...registers.flatMap((register) =>
      orders[register].map((order) => [`${register} by ${order}`, read({ register, order, down: order !== 'due' })] as const),
    ),
    ['open of one matter', read({ matter: 'matter-7' })],
    ['open of one clerk', read({ badges: ['1007'] })],
    ['open of one kind and month', read({ kind: 'joint', from: '2024-03-01', to: '2024-03-31' })],
    ['open, late', read({ span: 'late' })],
    ['open by ticket number', read({ number: 'B123' })],
    ['open by telephone', read({ applicant: '1380013' })],
    ['open by name', read({ applicant: '王秀丽' })],
  ]
  const figures = asked.map(([what, of]): Figure => {
    const times = Array.from({ length: rounds }, () => {
      const began = performance.now()
      readLedger(ledger, of, journal)
      return performance.now() - began
    })
    return {
      what: `cases: ${what}`,
      product: `${percentile(times, 0.5).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms`,
      bare: '',
      ratio: '',
      goal: '≤ 50 ms',
    }
  })
  ledger.close()
  journal.close()
  // The lists are known before the long start.
  for (const { what, product } of figures) console.error(`  ${what}: ${product}`)
  const began = performance.now()
  const program = await place.start()
  const seconds = (performance.now() - began) / 1000
  await new Promise((done) => setTimeout(done, 3000))
  const { memory } = program
  await place.remove()
  const figure = (what: string, product: string): Figure => ({ what, product, bare: '', ratio: '', goal: '' })
  return [
    ...figures,
    figure('cases: start of the server with them, without a snapshot', `${seconds.toFixed(1)} s`),
    figure('cases: memory of the server with them', `${Math.round(memory)} MB`),
  ]
}
