import type { SpokenLanguage } from '../../protocol/vocabulary.ts'
import { chime } from './chime.ts'
import type { Engine } from './engine.ts'
import { type Call, phraseOf } from './phrases.ts'
import type { Recordings } from './recordings.ts'
import { joined, normalised, secondsOf, silence, trimmed } from './sound.ts'
import { writeWav } from './wav.ts'

/** Loudest sample of the words, in dBFS. */
const loudness = -3
const afterChime = 0.15
const betweenLanguages = 0.5
/** Bytes of phrases kept: some hundred calls, and a recall is one of them. */
const mostKept = 24_000_000

/** One call as a WAV file: the chime, then the languages. `said`: those that could be; the chime is there always. */
export type Sound = { readonly wav: Buffer; readonly seconds: number; readonly said: readonly SpokenLanguage[] }

/** Makes the sound of a call: recordings where the hall has them all, else the engine, else the chime alone. */
export class Speech {
  private readonly kept = new Map<string, Float32Array>()
  private bytes = 0
  private readonly chime = chime()

  constructor(
    private readonly recordings: Recordings,
    private readonly engine: Engine,
  ) {}

  async soundOf(call: Call, languages: readonly SpokenLanguage[]): Promise<Sound> {
    const pieces = [this.chime]
    const said: SpokenLanguage[] = []
    for (const language of languages) {
      const phrase = await this.phrase(language, call)
      if (!phrase) continue
      pieces.push(silence(said.length === 0 ? afterChime : betweenLanguages), phrase)
      said.push(language)
    }
    const samples = joined(pieces)
    return { wav: writeWav(samples), seconds: secondsOf(samples), said }
  }

  private async phrase(language: SpokenLanguage, call: Call): Promise<Float32Array | undefined> {
    const key = `${language} ${call.number} ${call.counter}`
    const known = this.kept.get(key)
    if (known) {
      // The oldest goes first when there is no more room; this one is young again.
      this.kept.delete(key)
      this.kept.set(key, known)
      return known
    }
    const sound = (await this.recordings.phrase(language, call)) ?? (await this.engine.say(phraseOf(language, call)))
    const phrase = sound && normalised(trimmed(sound), loudness)
    if (!phrase || phrase.length === 0) return undefined
    this.keep(key, phrase)
    return phrase
  }

  private keep(key: string, phrase: Float32Array): void {
    this.kept.set(key, phrase)
    this.bytes += phrase.byteLength
    for (const [oldest, { byteLength }] of this.kept) {
      if (this.bytes <= mostKept) return
      this.kept.delete(oldest)
      this.bytes -= byteLength
    }
  }
}
