import { describe, expect, test } from 'vitest'
import { languages } from '../vocabulary.ts'
import type { AppointmentSlip } from './appointment-slip.ts'
import { cellsOfRuns } from './cells.ts'
import { layOutSlip } from './lay-out-slip.ts'
import { paperColumns, textOf } from './lines.ts'
import { sampleSlip } from './sample.ts'

const slipIn = (language: (typeof languages)[number], changes: Partial<AppointmentSlip> = {}): AppointmentSlip => {
  const { hall, zone, demo, printedAt, kiosk, matter, area, materials, fee, promised, supervisionPhone } = sampleSlip(language)
  const own = { start: '2026-10-15T02:30:00.000Z', end: '2026-10-15T03:00:00.000Z', opens: '2026-10-15T02:00:00.000Z' }
  const told = { hall, zone, demo, printedAt, kiosk, matter, area, materials, fee, promised, supervisionPhone }
  return {
    kind: 'appointment',
    language,
    ...told,
    ...own,
    code: 'KX7M3PQ27K3M',
    url: 'https://hall.linxi.gov.cn/t/KX7M3PQ27K3M',
    ...changes,
  }
}

describe('the slip of an appointment', () => {
  for (const language of languages)
    for (const columns of Object.values(paperColumns))
      test(`stands whole on ${columns} columns in ${language}`, () => {
        const lines = layOutSlip(slipIn(language, { demo: true, repeat: true }), columns)
        for (const line of lines) if (line.kind === 'text') expect(cellsOfRuns(line.runs), textOf(line)).toBeLessThanOrEqual(columns)
        const text = lines.flatMap((line) => (line.kind === 'text' ? [textOf(line).trim()] : []))
        expect(text).toContain('10:30–11:00')
        expect(text).toContain('KX7M 3PQ2 7K3M')
        expect(text.join('')).toContain('10:00')
        expect(text.join('')).toContain('12345')
        expect(lines.at(-1)).toEqual({ kind: 'cut' })
      })
  test('[M6] says what the hall promises, and whom to call when it does not keep it', () => {
    const text = layOutSlip(slipIn('zh-Hans'), 48).flatMap((line) => (line.kind === 'text' ? [textOf(line)] : []))
    expect(text.join('').replace(/\s/g, '')).toContain('按时报到的，我们在预约时间内叫到您；没有做到，请拨监督电话')
  })
  test('without a public address it has no code to scan', () => {
    const { url: _none, ...slip } = slipIn('en')
    expect(layOutSlip(slip, 48).some(({ kind }) => kind === 'qr')).toBe(false)
  })
})
