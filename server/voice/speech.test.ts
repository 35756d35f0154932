import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SpokenLanguage } from '../../protocol/vocabulary.ts'
import { chime } from './chime.ts'
import { Engine } from './engine.ts'
import { phraseOf } from './phrases.ts'
import { type BadClip, Recordings } from './recordings.ts'
import { normalised, peakOf, secondsOf, silence, trimmed } from './sound.ts'
import { Speech } from './speech.ts'
import { readWav, sampleRate, writeWav } from './wav.ts'

const call = { number: 'A001', counter: 3 }
let folder: string
let bad: BadClip[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'speech-'))
  bad = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The engine, noting each time it is asked. */
function countingEngine(): { engine: Engine; asked: () => number } {
  const [command, notes] = [join(folder, 'espeak'), join(folder, 'notes')]
  writeFileSync(notes, '')
  writeFileSync(command, `#!/bin/sh\necho asked >> ${notes}\nexec espeak-ng "$@"\n`)
  chmodSync(command, 0o755)
  return { engine: new Engine(command), asked: () => readFileSync(notes, 'utf8').split('\n').length - 1 }
}
async function speechOf(engine = new Engine()): Promise<Speech> {
  const recordings = new Recordings(folder, (clip) => bad.push(clip))
  await recordings.look()
  return new Speech(recordings, engine)
}
const noEngine = () => new Engine(join(folder, 'nothing-here'))

/** A recording: a tone of its own pitch, with silence around it. */
function record(language: SpokenLanguage, name: string, pitch: number): void {
  mkdirSync(join(folder, language), { recursive: true })
  const tone = Float32Array.from({ length: sampleRate / 5 }, (_, i) => 0.3 * Math.sin((2 * Math.PI * pitch * i) / sampleRate))
  writeFileSync(join(folder, language, `${name}.wav`), writeWav(Float32Array.from([...silence(0.4), ...tone, ...silence(0.4)])))
}
const mandarinParts = ['qing', 'A', '0', '1', 'hao', 'dao', '3', 'window']
const recordMandarin = () => mandarinParts.forEach((name, i) => void record('zh-Hans', name, 300 + 100 * i))

const samplesOf = (wav: Buffer): Float32Array => readWav(wav) as Float32Array
const afterChime = (wav: Buffer): Float32Array => samplesOf(wav).slice(chime().length)
const decibels = (samples: Float32Array): number => 20 * Math.log10(peakOf(samples))
/** Pitches of the tones that are heard one after another, to the nearest 100 Hz. */
function pitches(samples: Float32Array): number[] {
  const tones: Float32Array[] = []
  const gap = Math.round(sampleRate * 0.02)
  let [from, last] = [-1, -1]
  for (let i = 0; i <= samples.length; i++) {
    const loud = Math.abs(samples[i] ?? 0) > 0.02
    if (loud && from < 0) from = i
    if (loud) last = i
    if (from >= 0 && (i - last > gap || i === samples.length)) {
      tones.push(samples.slice(from, last + 1))
      from = -1
    }
  }
  return tones.map((tone) => {
    const crossed = tone.filter((sample, i) => i > 0 && sample >= 0 && (tone[i - 1] as number) < 0).length
    return Math.round(crossed / secondsOf(tone) / 100) * 100
  })
}

describe('the sound of a call', () => {
  test('is one WAV file of 22.05 kHz, 16 bits, mono: the chime, a breath, the words', async () => {
    const { wav, seconds, said } = await (await speechOf()).soundOf(call, ['zh-Hans'])
    expect([wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([1, 22_050, 16])
    expect(wav.length).toBe(44 + 2 * Math.round(seconds * sampleRate))
    expect(said).toEqual(['zh-Hans'])
    expect(decibels(samplesOf(wav).slice(0, chime().length))).toBeCloseTo(-10, 1)
    const words = afterChime(wav)
    expect(decibels(words)).toBeCloseTo(-3, 1)
    const quiet = words.findIndex((sample) => Math.abs(sample) > 0.005) / sampleRate
    expect(quiet).toBeGreaterThan(0.14)
    expect(quiet).toBeLessThan(0.2)
    // Nothing is left of the engine's own silence at the end.
    expect(secondsOf(words) - words.findLastIndex((sample) => Math.abs(sample) > 0.005) / sampleRate).toBeLessThan(0.03)
    expect(secondsOf(words)).toBeGreaterThan(2)
    expect(secondsOf(words)).toBeLessThan(5)
  })

  test('follows the order of the languages', async () => {
    const speech = await speechOf()
    const words = async (...languages: SpokenLanguage[]) => afterChime((await speech.soundOf(call, languages)).wav)
    const [mandarin, english] = [await words('zh-Hans'), await words('en')]
    const both = await words('en', 'zh-Hans')
    expect(writeWav(both.slice(0, english.length)).equals(writeWav(english))).toBe(true)
    expect(writeWav(trimmed(both.slice(english.length + 100))).equals(writeWav(trimmed(mandarin)))).toBe(true)
    expect(secondsOf(both) - secondsOf(english) - secondsOf(mandarin)).toBeCloseTo(0.5 - 0.15, 1)
  })

  test('differs from one number, and from one counter, to the next', async () => {
    const speech = await speechOf()
    const sounds = await Promise.all(
      [call, { number: 'A002', counter: 3 }, { number: 'A001', counter: 4 }].map(async (each) =>
        (await speech.soundOf(each, ['zh-Hans'])).wav.toString('base64'),
      ),
    )
    expect(new Set(sounds).size).toBe(3)
  })

  test('of a recall is the same, and the engine is not asked again', async () => {
    const { engine, asked } = countingEngine()
    const speech = await speechOf(engine)
    const first = await speech.soundOf(call, ['zh-Hans', 'en'])
    expect(asked()).toBe(2)
    expect((await speech.soundOf(call, ['zh-Hans', 'en'])).wav.equals(first.wav)).toBe(true)
    expect(asked()).toBe(2)
  })

  test('without an engine is the chime alone [H3]', async () => {
    const { wav, seconds, said } = await (await speechOf(noEngine())).soundOf(call, ['zh-Hans', 'en'])
    expect(said).toEqual([])
    expect(seconds).toBeCloseTo(secondsOf(chime()), 3)
    expect(pitches(samplesOf(wav)).length).toBeGreaterThan(0)
  })
})

describe('recordings', () => {
  test('go before the engine, in the order of the phrase, without their silence', async () => {
    recordMandarin()
    const { wav, said } = await (await speechOf(noEngine())).soundOf(call, ['zh-Hans', 'en'])
    expect(said).toEqual(['zh-Hans'])
    const words = afterChime(wav)
    expect(pitches(words)).toEqual([300, 400, 500, 500, 600, 700, 800, 900, 700, 1000])
    expect(decibels(words)).toBeCloseTo(-3, 1)
    // 请 A 0 0 1 号 到 3 号 窗口: ten clips of 0.2 s with 0.04 s between them, where the files had 0.8 s.
    expect(secondsOf(words)).toBeLessThan(3)
  })

  test('of a whole phrase go before its parts, and yāo before the counters’ yī', async () => {
    recordMandarin()
    record('zh-Hans', 'A001-3', 2000)
    record('zh-Hans', 'yao', 1500)
    const speech = await speechOf(noEngine())
    expect(pitches(afterChime((await speech.soundOf(call, ['zh-Hans'])).wav))).toEqual([2000])
    const other = await speech.soundOf({ number: 'A011', counter: 1 }, ['zh-Hans'])
    expect(pitches(afterChime(other.wav))).toEqual([300, 400, 500, 1500, 1500, 700, 800, 600, 700, 1000])
  })

  test('that lack a part leave the phrase to the engine', async () => {
    recordMandarin()
    const { engine, asked } = countingEngine()
    const speech = await speechOf(engine)
    await speech.soundOf(call, ['zh-Hans'])
    expect(asked()).toBe(0)
    expect((await speech.soundOf({ number: 'A007', counter: 3 }, ['zh-Hans'])).said).toEqual(['zh-Hans'])
    expect(asked()).toBe(1)
  })

  test('in a wrong format are named once and passed over', async () => {
    recordMandarin()
    writeFileSync(join(folder, 'zh-Hans', 'hao.wav'), 'not a sound')
    const { engine, asked } = countingEngine()
    const speech = await speechOf(engine)
    for (const counter of [1, 3]) expect((await speech.soundOf({ number: 'A001', counter }, ['zh-Hans'])).said).toEqual(['zh-Hans'])
    expect(asked()).toBe(2)
    expect(bad).toEqual([{ file: 'zh-Hans/hao.wav', expected: 'a WAV file' }])
  })

  test('that go away while the hall is open break no call', async () => {
    recordMandarin()
    const { engine, asked } = countingEngine()
    const speech = await speechOf(engine)
    rmSync(join(folder, 'zh-Hans', 'dao.wav'))
    expect((await speech.soundOf(call, ['zh-Hans'])).said).toEqual(['zh-Hans'])
    expect(asked()).toBe(1)
    expect(bad).toEqual([{ file: 'zh-Hans/dao.wav', expected: 'a file that can be read' }])
  })

  test('of each language have the names that its phrases ask for', () => {
    expect(phraseOf('yue', { number: 'B12', counter: 20 }).parts.flat()).toEqual('qing B 1 2 hao dao 2 10 hao window'.split(' '))
    expect(phraseOf('en', { number: 'B12', counter: 35 }).parts.flat()).toEqual('B 1 2 please-go-to-counter 30 5'.split(' '))
  })
})

test('what is silent throughout has no words in it, and stays silent', () => {
  expect(trimmed(silence(1))).toHaveLength(0)
  expect(peakOf(normalised(silence(1), -3))).toBe(0)
})
