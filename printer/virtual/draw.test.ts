import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterEach, describe, expect, it } from 'vitest'
import { layOutTicketSlip } from '../../protocol/slips/lay-out.ts'
import { sampleSlip } from '../../protocol/slips/sample.ts'
import type { TicketSlip } from '../../protocol/slips/ticket-slip.ts'
import { encode } from '../escpos/encode.ts'
import { profiles } from '../escpos/profiles.ts'
import { drawSlip } from './draw.ts'
import { Gallery } from './gallery.ts'
import { Paper, type PrintedSlip } from './paper.ts'
import { Parser } from './parse.ts'

function slipOn(name: keyof typeof profiles, changes: Partial<TicketSlip> = {}): PrintedSlip {
  const profile = profiles[name]
  const paper = new Paper(profile.columns)
  const parser = new Parser()
  parser.push(encode(layOutTicketSlip(sampleSlip('zh-Hans', changes), profile.columns), profile))
  for (let token = parser.next(); token; token = parser.next()) {
    const result = paper.apply(token)
    if (typeof result === 'object') return result
  }
  throw new Error('no slip came out')
}

async function pixelsOf(png: Buffer) {
  const image = await loadImage(png)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const black = (x: number, y: number): boolean => data[(y * image.width + x) * 4] === 0
  return { width: image.width, height: image.height, data, black }
}

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'slips-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true })
})

describe('the picture of a slip', () => {
  it.each([
    ['80mm', 576],
    ['58mm', 384],
  ] as const)('%s paper is %i dots wide, pure black on white', async (name, width) => {
    const { data, ...picture } = await pixelsOf(await drawSlip(slipOn(name), width))
    expect(picture.width).toBe(width)
    expect(picture.height).toBeGreaterThan(1000)
    const levels = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      levels.add(((data[at] as number) << 16) | ((data[at + 1] as number) << 8) | (data[at + 2] as number))
    expect([...levels].sort()).toEqual([0, 0xffffff])
  })

  it('draws a solid rule of 3 dots, and Chinese characters that differ from each other', async () => {
    const { black, width, height } = await pixelsOf(await drawSlip(slipOn('80mm'), 576))
    const full = Array.from({ length: height }, (_, y) => y).filter((y) =>
      Array.from({ length: 528 }, (_, x) => x + 24).every((x) => black(x, y)),
    )
    // Two rules of 3, and the upper and lower edge of the field that says where to go.
    expect(full.length).toBeGreaterThanOrEqual(6 + 2 * 20)
    const shape = (text: string) =>
      drawSlip(
        { parts: [{ kind: 'line', align: 'left', advance: 24, runs: [{ text, width: 1, height: 1, bold: false, inverse: false }] }] },
        width,
      )
    const shapes = await Promise.all([...'临溪区政务臨溪區政務'].map(async (character) => (await shape(character)).toString('base64')))
    // 溪 and 政 are the same in both scripts; without a font all would be the same empty box.
    expect(new Set(shapes).size).toBe(8)
  })

  it('draws the code that was stored, at the size that was asked for', async () => {
    const { parts } = slipOn('80mm')
    const code = parts.filter((part) => part.kind === 'qr')
    const { black, height } = await pixelsOf(await drawSlip({ parts: code }, 576))
    expect(height).toBe(29 * 6 + 48)
    const left = (576 - 29 * 6) / 2
    // The finder: 7 modules black, a white ring, 3 black in the middle.
    expect([0, 6, 12, 18, 36].map((dot) => black(left + dot + 3, 24 + 21))).toEqual([true, false, true, true, true])
  })
})

describe('the gallery', () => {
  it('writes a picture by number and the last one', async () => {
    const into = folder()
    const gallery = new Gallery(into, 576)
    gallery.offer(slipOn('80mm'))
    await gallery.settled()
    await gallery.close()
    expect(readdirSync(into).sort()).toEqual(['B060.png', 'last.png'])
    expect(readFileSync(join(into, 'last.png'))).toEqual(readFileSync(join(into, 'B060.png')))
  })

  it('passes over slips when they come faster than it draws, and ends with the newest', async () => {
    const into = folder()
    const gallery = new Gallery(into, 576)
    const slips = Array.from({ length: 50 }, (_, index) => slipOn('80mm', { number: `A${String(index + 1).padStart(3, '0')}` }))
    for (const slip of slips) {
      gallery.offer(slip)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await gallery.settled()
    await gallery.close()
    expect(gallery.drawn).toBeLessThan(10)
    expect(readdirSync(into)).toContain('A050.png')
    expect(readFileSync(join(into, 'last.png'))).toEqual(readFileSync(join(into, 'A050.png')))
  })
})
