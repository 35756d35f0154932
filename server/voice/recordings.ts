import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type SpokenLanguage, spokenLanguages } from '../../protocol/vocabulary.ts'
import { type Call, phraseOf, wholeName } from './phrases.ts'
import { joined, trimmed } from './sound.ts'
import { readWav } from './wav.ts'

/** A whole phrase of 20 s at 48 kHz in stereo is 4 MB. */
const largest = 4_000_000

/** `file` is named as under the clips folder, such as `en/A.wav`. */
export type BadClip = { readonly file: string; readonly expected: string }

/** Clips that people of the hall recorded, in a folder for each language (docs/VOICE.md). Which there are is read once, when the hall starts. */
export class Recordings {
  readonly bad: BadClip[] = []
  private readonly names = new Map<SpokenLanguage, Set<string>>()

  constructor(
    private readonly folder: string,
    private readonly onBad: (clip: BadClip) => void,
  ) {}

  /** Reads what there is, and passes over what is no clip. */
  async look(): Promise<void> {
    for (const language of spokenLanguages) {
      const files = await readdir(join(this.folder, language)).catch(() => [])
      const names = files.filter((file) => file.toLowerCase().endsWith('.wav')).map((file) => file.slice(0, -4))
      this.names.set(language, new Set(names))
      // One after another: a hall may have recorded a thousand of them, and this is in nobody's way.
      for (const name of names) await this.clip(language, name)
    }
  }

  /** Whether every clip of the call is there. */
  has(language: SpokenLanguage, call: Call): boolean {
    return this.namesFor(language, call) !== undefined
  }

  /** The call as it was recorded, whole or from its parts; nothing if a part is missing. */
  async phrase(language: SpokenLanguage, call: Call): Promise<Float32Array | undefined> {
    // A clip that turns out to be none is passed over from then on, so this ends.
    for (let names = this.namesFor(language, call); names; names = this.namesFor(language, call)) {
      const clips: Float32Array[] = []
      for (const name of names) {
        const clip = await this.clip(language, name)
        if (clip) clips.push(trimmed(clip))
      }
      if (clips.length === names.length) return joined(clips)
    }
    return undefined
  }

  private namesFor(language: SpokenLanguage, call: Call): readonly string[] | undefined {
    const there = this.names.get(language)
    if (!there) return undefined
    if (there.has(wholeName(call))) return [wholeName(call)]
    const names = phraseOf(language, call).parts.map((either) => either.find((name) => there.has(name)))
    return names.every((name) => name !== undefined) ? names : undefined
  }

  private async clip(language: SpokenLanguage, name: string): Promise<Float32Array | undefined> {
    const file = `${language}/${name}.wav`
    const sound = await readClip(join(this.folder, file))
    if (!('expected' in sound)) return sound
    this.names.get(language)?.delete(name)
    const clip = { file, expected: sound.expected }
    this.bad.push(clip)
    this.onBad(clip)
    return undefined
  }
}

async function readClip(path: string): Promise<ReturnType<typeof readWav>> {
  try {
    const { size } = await stat(path)
    return size > largest ? { expected: 'at most 4 MB' } : readWav(await readFile(path))
  } catch {
    return { expected: 'a file that can be read' }
  }
}
