import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Engine, type EngineState } from './engine.ts'
import { phraseOf } from './phrases.ts'
import { peakOf, secondsOf } from './sound.ts'

const phrase = phraseOf('zh-Hans', { number: 'A001', counter: 3 })
let folder: string
let states: EngineState[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'))
  states = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program that stands in the engine's place. */
function program(script: string): string {
  const file = join(folder, 'espeak')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}
const engineOf = (command?: string, now?: () => number) => new Engine(command, (state) => states.push(state), now)
const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the engine', () => {
  test('says a phrase', async () => {
    const sound = await engineOf().say(phrase)
    expect(secondsOf(sound as Float32Array)).toBeGreaterThan(1.5)
    expect(peakOf(sound as Float32Array)).toBeGreaterThan(0.1)
    expect(states).toEqual([])
  })

  test('that hangs is killed, and the call goes without it', async () => {
    const pid = join(folder, 'pid')
    const engine = engineOf(program(`echo $$ > ${pid}; exec sleep 600`))
    expect(await engine.say(phrase)).toBeUndefined()
    await vi.waitFor(() => expect(lives(Number(readFileSync(pid, 'utf8')))).toBe(false))
    expect(states).toEqual(['failing'])
  })

  test('whose child holds on to its output is not waited for either', async () => {
    const pid = join(folder, 'pid')
    const engine = engineOf(program(`sleep 600 & echo $! > ${pid}; wait`))
    try {
      expect(await engine.say(phrase)).toBeUndefined()
    } finally {
      process.kill(Number(readFileSync(pid, 'utf8')))
    }
  })

  test.each([
    ['prints garbage', 'head -c 5000 /dev/urandom'],
    ['prints nothing', 'exit 0'],
    ['prints without end', 'cat /dev/zero'],
    ['ends with 1', 'exit 1'],
  ])('that %s is failing, and no call is lost', async (_, script) => {
    expect(await engineOf(program(script)).say(phrase)).toBeUndefined()
    expect(states).toEqual(['failing'])
  })

  test('that fails rests for half a minute, and is well again by itself', async () => {
    let now = 0
    const tried = join(folder, 'tried')
    const engine = engineOf(program(`[ -e ${tried} ] && exec espeak-ng "$@"; touch ${tried}; exit 1`), () => now)
    expect(await engine.say(phrase)).toBeUndefined()
    rmSync(tried)
    now = 29_000
    expect(await engine.say(phrase)).toBeUndefined()
    expect(existsSync(tried)).toBe(false)
    writeFileSync(tried, '')
    now = 31_000
    expect(await engine.say(phrase)).toBeInstanceOf(Float32Array)
    expect(states).toEqual(['failing', 'ok'])
  })

  test('that is not installed is missing, and speaks from the call on at which it is there', async () => {
    const command = join(folder, 'espeak')
    const engine = engineOf(command)
    expect(await engine.say(phrase)).toBeUndefined()
    program('exec espeak-ng "$@"')
    expect(await engine.say(phrase)).toBeInstanceOf(Float32Array)
    expect(states).toEqual(['missing', 'ok'])
  })

  test('says one phrase at a time', async () => {
    const busy = join(folder, 'busy')
    const both = join(folder, 'both')
    const script = `[ -e ${busy} ] && touch ${both}; touch ${busy}; espeak-ng "$@"; rm ${busy}`
    const engine = engineOf(program(script))
    const sounds = await Promise.all(['A001', 'A002', 'A003'].map((number) => engine.say(phraseOf('zh-Hans', { number, counter: 1 }))))
    expect(sounds.every((sound) => sound instanceof Float32Array)).toBe(true)
    expect(existsSync(both)).toBe(false)
  })
})
