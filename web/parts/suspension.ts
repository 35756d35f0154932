import type { SuspendedShown } from '../../protocol/views/parts.ts'
import { formatTime, say, wordsOf } from '../language.ts'

const words = wordsOf(
  { stopped: '暂停取号', line: (name: string) => `${name}暂停取号`, until: (time: string) => `，预计 ${time} 恢复`, gap: '　' },
  { stopped: '暫停取號', line: (name: string) => `${name}暫停取號`, until: (time: string) => `，預計 ${time} 恢復`, gap: '　' },
  {
    stopped: 'Suspended',
    line: (name: string) => `${name}: suspended`,
    until: (time: string) => `, until about ${time}`,
    gap: '. ',
  },
)

/** The state in two words, where there is no room for the reason. */
export const stopped = (): string => words.value.stopped

/** What the hall says while it gives no numbers; `name`: of the line, without one it is the whole hall. */
export function whyStopped({ text, until }: SuspendedShown, zone: string, name?: string): string {
  const w = words.value
  const head = name === undefined ? w.stopped : w.line(name)
  return `${head}${until ? w.until(formatTime(Date.parse(until), zone)) : ''}${w.gap}${say(text)}`
}
