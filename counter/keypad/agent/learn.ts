import { hex, Learning, type Prompt, type Stroke } from './learning.ts'
import type { PadPort } from './port.ts'
import type { ProfileText } from './profile.ts'
import { learnWords } from './words.ts'

/** Silence that ends a press, in milliseconds. */
export const strokeEndsMs = 500

type Learner = {
  readonly from: ConstructorParameters<typeof Learning>[0]
  readonly name: string
  readonly say: (line: string) => void
  readonly quietMs?: number
}

/** Asks for each key, shows what the pad sends, and resolves with the profile. Rejects when the pad is pulled out. */
export function learn(port: PadPort, { from, name, say, quietMs = strokeEndsMs }: Learner): Promise<ProfileText> {
  const learning = new Learning(from)
  say(learnWords.begin(name))
  tell(learning.prompt, say)
  return new Promise((resolve, reject) => {
    let pieces: Uint8Array[] = []
    let quiet: ReturnType<typeof setTimeout> | undefined
    const strokeEnds = () => {
      const stroke: Stroke = pieces
      pieces = []
      const prompt = learning.stroke(stroke)
      if (prompt.say === 'done') return resolve(learning.profile(name))
      tell(prompt, say)
    }
    port.on('data', (bytes) => {
      say(learnWords.raw(hex(bytes)))
      pieces.push(Uint8Array.from(bytes))
      clearTimeout(quiet)
      quiet = setTimeout(strokeEnds, quietMs)
    })
    port.on('error', reject)
    port.on('close', () => reject(new Error('closed')))
  })
}

function tell(prompt: Prompt, say: (line: string) => void): void {
  if (prompt.say === 'done') return
  if (prompt.say !== 'ask') say(learnWords[prompt.say])
  if (prompt.say !== 'again') say(learnWords.ask(prompt.level))
}
