import { batch, signal } from '@preact/signals'
import type { ImportQuery, ImportReport } from '../../protocol/hall-import.ts'
import type { Refusal } from '../../protocol/refusals.ts'
import { language } from '../../web/language.ts'
import type { Trial } from '../session.ts'

type Chosen = { readonly name: string; readonly bytes: ArrayBuffer }
/** Bytes that the hall takes at most. */
const largest = 8 * 1024 * 1024

/** A file on its way into the hall: chosen, checked, seen, imported. */
export class Importing {
  readonly chosen = signal<Chosen | undefined>(undefined)
  readonly absent = signal<ImportQuery['absent']>('keep')
  readonly doing = signal<'check' | 'apply' | undefined>(undefined)
  readonly report = signal<ImportReport | undefined>(undefined)
  /** Why asking came to nothing. */
  readonly trial = signal<Trial | undefined>(undefined)
  /** Only the newest question's answer counts. */
  private asked = 0

  /** The bytes are read once: the file may be changed meanwhile, and what was checked is what is imported. */
  async choose(file: File): Promise<void> {
    if (file.size > largest) {
      batch(() => {
        this.asked++
        this.chosen.value = { name: file.name, bytes: new ArrayBuffer(0) }
        this.doing.value = undefined
        this.report.value = undefined
        this.trial.value = { refused: 'too-large' }
      })
      return
    }
    this.chosen.value = { name: file.name, bytes: await file.arrayBuffer() }
    await this.check()
  }

  async setAbsent(absent: ImportQuery['absent']): Promise<void> {
    this.absent.value = absent
    if (this.chosen.value?.bytes.byteLength && !this.report.value?.applied) await this.check()
  }

  async check(): Promise<void> {
    this.report.value = undefined
    await this.ask('check')
  }

  /** Puts in force what was seen; if the hall has changed since, what would change now is shown instead. */
  async apply(): Promise<void> {
    await this.ask('apply', this.report.value?.base)
    const { value } = this.trial
    if (value && 'refused' in value && value.refused === 'hall-changed') {
      await this.check()
      this.trial.value = value
    }
  }

  private async ask(mode: 'check' | 'apply', base?: string): Promise<void> {
    const file = this.chosen.value
    if (!file) return
    const mine = ++this.asked
    batch(() => {
      this.doing.value = mode
      this.trial.value = undefined
    })
    const answer = await this.send(file, new URLSearchParams({ mode, absent: this.absent.value, ...(base ? { base } : {}) }))
    if (mine !== this.asked) return
    batch(() => {
      this.doing.value = undefined
      if ('problems' in answer) this.report.value = answer
      if ('unsent' in answer || ('refused' in answer && !('problems' in answer && answer.refused === 'rows-to-mend')))
        this.trial.value = answer
    })
  }

  private async send(file: Chosen, query: URLSearchParams): Promise<ImportReport | (ImportReport & Refusal) | Trial> {
    try {
      const response = await fetch(`/api/hall/import?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${this.token}` },
        body: file.bytes,
      })
      return (await response.json()) as ImportReport | Refusal
    } catch {
      return { unsent: true }
    }
  }

  constructor(private readonly token: string) {}

  /** Brings a template down and hands it to the browser under a name. */
  async download(path: string, name: string): Promise<void> {
    this.trial.value = undefined
    try {
      const response = await fetch(`/api/hall/${path}?lang=${language.value}`, { headers: { authorization: `Bearer ${this.token}` } })
      if (response.ok) save(await response.blob(), name)
      else this.trial.value = (await response.json()) as Refusal
    } catch {
      this.trial.value = { unsent: true }
    }
  }
}

export function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
