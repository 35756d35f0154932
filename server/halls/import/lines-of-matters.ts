import type { CounterNo, LineId, Text } from '../../../protocol/vocabulary.ts'
import { type Served, writeCounters } from './counter-list.ts'
import type { MatterCells } from './matter-cells.ts'
import type { Counter, Line, PresentHall } from './present-hall.ts'
import { makeText } from './texts.ts'

type Said<T> = { readonly value: T; readonly row: number; readonly cells: MatterCells }
type LinePlan = {
  readonly first: MatterCells
  name?: Said<string>
  nameEn: string
  area?: Said<string>
  areaEn: string
  served?: Said<readonly Served[]>
}

const defaultArea: Text = { 'zh-Hans': '大厅', 'zh-Hant': '大廳', en: 'Hall' }
const newCounterName: Text = { 'zh-Hans': '综合窗口', 'zh-Hant': '綜合窗口', en: 'General services' }

/** What the rows of the matters' table say of their lines: it is said once, or every time the same. */
export class LinesOfMatters {
  private readonly plans = new Map<string, LinePlan>()

  add(line: string, cells: MatterCells): void {
    const plan = this.plans.get(line) ?? { first: cells, nameEn: '', areaEn: '' }
    this.plans.set(line, plan)
    const name = cells.text('m.lineName')
    if (name !== '') {
      if (plan.name && plan.name.value !== name) cells.problem('line-named-twice', 'm.lineName', name, { rows: [plan.name.row] })
      plan.name ??= { value: name, row: cells.row, cells }
      plan.nameEn ||= cells.text('m.lineName.en')
    }
    const area = cells.text('m.area')
    if (area !== '') {
      plan.area ??= { value: area, row: cells.row, cells }
      plan.areaEn ||= cells.text('m.area.en')
    }
    const served = cells.counters()
    if (served.length === 0) return
    if (plan.served && writeCounters(plan.served.value) !== writeCounters(served))
      cells.problem('line-served-twice', 'counters', writeCounters(served), { rows: [plan.served.row] })
    plan.served ??= { value: served, row: cells.row, cells }
  }

  /** Whether the file speaks of the line. */
  has(line: string): boolean {
    return this.plans.has(line)
  }

  /** The lines that the file speaks of; `name` of one that has none yet falls to a problem. */
  lines(present: PresentHall): Line[] {
    return [...this.plans].map(([letter, plan]) => {
      const before = present.lines.find(({ line }) => line === letter)
      if (!plan.name && !before) plan.first.problem('empty', 'm.lineName')
      const hans = plan.name?.value ?? before?.name['zh-Hans'] ?? letter
      return {
        // What the tables do not speak of stays as it is.
        ...before,
        line: letter as LineId,
        name: makeText(hans, plan.nameEn, before?.name).text,
        area: plan.area ? makeText(plan.area.value, plan.areaEn, before?.area).text : (before?.area ?? defaultArea),
      }
    })
  }

  /**
   * Every counter with the lines that it then serves. A line whose cells say nothing keeps its counters. Counters that nobody names any more
   * go when what the file lacks goes; otherwise a counter without work is a problem.
   */
  counters(present: PresentHall, lines: readonly Line[], absent: 'keep' | 'remove'): Counter[] {
    const known = new Set<string>(lines.map(({ line }) => line))
    const numbers = new Set<number>(present.counters.map(({ counter }) => counter))
    for (const { served } of this.plans.values()) for (const { counter } of served?.value ?? []) numbers.add(counter)
    const counters = [...numbers]
      .sort((a, b) => a - b)
      .map((no): Counter => {
        const before = present.counters.find(({ counter }) => counter === no)
        const kept = (before?.lines ?? []).filter(({ line }) => known.has(line) && !this.plans.get(line)?.served)
        const said = [...this.plans].flatMap(([line, { served }]) => {
          const tier = served?.value.find(({ counter }) => counter === no)?.tier
          const was = before?.lines.find((each) => each.line === line)
          return tier === undefined ? [] : [{ ...was, line: line as LineId, tier }]
        })
        const all = [...kept, ...said]
        const inOrder = before ? orderedLike(before.lines, all) : all
        return before ? { ...before, lines: inOrder } : { counter: no as CounterNo, kind: 'general', name: newCounterName, lines: inOrder }
      })
    for (const { counter, lines: left } of counters) {
      if (left.length > 0 || absent === 'remove') continue
      const lost = [...this.plans].find(([line]) =>
        present.counters.find((each) => each.counter === counter)?.lines.some((each) => each.line === line),
      )
      const cells = lost?.[1].served?.cells
      cells?.problem('counter-without-work', 'counters', String(counter))
    }
    this.findUnserved(counters)
    return counters.filter(({ lines: left }) => left.length > 0)
  }

  private findUnserved(counters: readonly Counter[]): void {
    for (const [letter, { first }] of this.plans)
      if (!counters.some(({ lines }) => lines.some(({ line }) => line === letter))) first.problem('line-unserved', 'counters', letter)
  }
}

function orderedLike(before: Counter['lines'], now: Counter['lines']): Counter['lines'] {
  const place = (line: string): number => {
    const at = before.findIndex((each) => each.line === line)
    return at < 0 ? before.length : at
  }
  return [...now].sort((a, b) => place(a.line) - place(b.line))
}
