import type { Text } from '../../../protocol/vocabulary.ts'
import type { Findings } from './findings.ts'
import { parseMaterial } from './material-line.ts'
import type { MatterCells } from './matter-cells.ts'
import type { Matter } from './present-hall.ts'
import { askAtCounter, linesOf, makeText } from './texts.ts'

type Guide = Matter['guide']
type OneText = 'promised' | 'legal' | 'fee' | 'contact'
type TextList = 'basis' | 'conditions' | 'steps'

/** 办事指南 of a row. An empty cell keeps what is there; a new matter then tells people to ask. */
export class GuideReader {
  constructor(
    private readonly cells: MatterCells,
    private readonly before: Guide | undefined,
    private readonly findings: Findings,
    /** 监督电话 of the hall. */
    private readonly hallPhone: string,
  ) {}

  read(): Guide {
    // What the tables have no columns for stays as it is.
    return {
      ...this.before,
      basis: this.list('basis'),
      conditions: this.list('conditions'),
      materials: this.materials(),
      steps: this.list('steps'),
      promised: this.one('promised'),
      legal: this.one('legal'),
      fee: this.one('fee'),
      contact: this.one('contact'),
      complaintPhone: this.phone(),
    }
  }

  private one(key: OneText): Text {
    const hans = this.cells.text(`m.${key}`)
    const english = this.cells.text(`m.${key}.en`)
    const before = this.before?.[key]
    if (hans === '') return before ? this.made(before['zh-Hans'], english, before) : this.asked()
    return this.made(hans, english, before)
  }

  private list(key: TextList): Text[] {
    const lines = linesOf(this.cells.text(`m.${key}`))
    const before = this.before?.[key] ?? []
    const english = this.english(key, lines.length)
    if (lines.length === 0) return before.length > 0 ? [...before] : [this.asked()]
    return lines.map((line, index) =>
      this.made(
        line,
        english[index] ?? '',
        before.find((text) => text['zh-Hans'] === line),
      ),
    )
  }

  private materials(): Guide['materials'] {
    const present = this.before?.materials ?? []
    if (!this.cells.has('m.materials')) return [...present]
    const lines = linesOf(this.cells.text('m.materials'))
    const english = this.english('materials', lines.length)
    const made: Guide['materials'] = []
    for (const [index, line] of lines.entries()) {
      const parsed = parseMaterial(line, english[index] ?? '', present)
      if (!parsed) this.cells.problem('material', 'm.materials', line)
      else {
        made.push(parsed.material)
        if (parsed.fallback) this.untranslated()
      }
    }
    return made
  }

  /** Line by line beside the Chinese; fewer or more could not be told apart. */
  private english(key: TextList | 'materials', count: number): string[] {
    const lines = linesOf(this.cells.text(`m.${key}.en`))
    if (lines.length === 0 || lines.length === count) return lines
    this.cells.problem('english-lines', `m.${key}.en`, `${lines.length} / ${count}`, { most: count })
    return []
  }

  private phone(): string {
    const text = this.cells.text('complaintPhone')
    if (text.length > 24) this.cells.problem('too-long', 'complaintPhone', text, { most: 24 })
    return text || this.before?.complaintPhone || this.hallPhone
  }

  private made(hans: string, english: string, before: Text | undefined): Text {
    const { text, fallback } = makeText(hans, english, before)
    if (fallback) this.untranslated()
    return text
  }

  private untranslated(): void {
    this.findings.rows('english-missing', 'matters', [this.cells.row])
  }

  private asked(): Text {
    this.findings.rows('guide-filled', 'matters', [this.cells.row])
    return askAtCounter
  }
}
