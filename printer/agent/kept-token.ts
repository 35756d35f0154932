import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a manager's code has brought; its owner's alone. */
export class KeptToken {
  constructor(private readonly file: string) {}

  get token(): string | undefined {
    try {
      const { token } = JSON.parse(readFileSync(this.file, 'utf8')) as { token?: unknown }
      return typeof token === 'string' ? token : undefined
    } catch {
      // Not there yet, or torn: the manager pairs the printer anew.
      return undefined
    }
  }

  keep(token: string): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 })
    writeFileSync(this.file, JSON.stringify({ token }), { mode: 0o600 })
  }
}
