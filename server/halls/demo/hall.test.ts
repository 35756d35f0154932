import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Hall } from '../../../protocol/hall-document.ts'
import { counterKinds, outcomeKinds } from '../../../protocol/vocabulary.ts'
import { openHallFile } from '../open-hall-file.ts'

function demoHall(): Hall {
  const opened = openHallFile(fileURLToPath(new URL('./hall.json', import.meta.url)))
  if ('problem' in opened) throw new Error(opened.problem)
  return opened.document
}

const demo = demoHall()
const allLines = demo.lines.map((line) => line.line)
const linesOf = (counter: number) => demo.counters.find((each) => each.counter === counter)?.lines.map((each) => each.line) ?? []
const clerks = demo.people.filter((person) => person.roles.includes('clerk'))

describe('the demo hall', () => {
  it('has eight groups and lines A to H, and something to take in each', () => {
    expect(allLines).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
    expect(new Set(demo.matters.map((matter) => matter.line))).toEqual(new Set(allLines))
    expect(new Set(demo.matters.map((matter) => matter.group))).toEqual(new Set(demo.groups.map((group) => group.group)))
    expect(demo.groups).toHaveLength(8)
    expect(demo.matters).toHaveLength(41)
  })

  it('has counters of every kind, of which 1 and 2 serve every line', () => {
    expect(demo.counters.map((counter) => counter.counter)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    expect(new Set(demo.counters.map((counter) => counter.kind))).toEqual(new Set(counterKinds))
    expect(linesOf(1)).toEqual(allLines)
    expect(linesOf(2)).toEqual(allLines)
  })

  it('serves every line as some counter’s own work even without counters 1 and 2, apart from A', () => {
    const own = demo.counters.filter((counter) => counter.counter > 2).flatMap((counter) => counter.lines.filter((each) => each.tier === 1))
    expect(new Set(own.map((each) => each.line))).toEqual(new Set(allLines.filter((line) => line !== 'A')))
  })

  it('gives each counter its own clerk with an A post and one who stands in', () => {
    const first = clerks.map((person) => person.posts.filter((post) => post.rank === 'A').map((post) => post.counter))
    expect(first).toEqual(demo.counters.map((counter) => [counter.counter]))
    const standIns = clerks.flatMap((person) => person.posts.filter((post) => post.rank !== 'A').map((post) => post.counter))
    expect(new Set(standIns)).toEqual(new Set(demo.counters.map((counter) => counter.counter)))
  })

  it('knows the people that its users are told about', () => {
    const pins = Object.fromEntries(demo.people.map((person) => [person.badge, [person.pin, ...person.roles]]))
    expect(pins).toMatchObject({ 1001: ['1111', 'clerk'], 1002: ['2222', 'clerk'], 8001: ['8888', 'guide'], 9001: ['9999', 'manager'] })
    expect(demo.people.some((person) => person.roles.includes('chief'))).toBe(true)
    expect(demo.people).toHaveLength(18)
    expect(new Set(demo.people.map((person) => person.name)).size).toBe(demo.people.length)
  })

  it.each(demo.matters.map((matter) => [matter.matter, matter.guide] as const))('has a full guide for %s', (_matter, guide) => {
    expect(guide.basis.every((basis) => /^《.+》(（.+）)?$/.test(basis['zh-Hans']))).toBe(true)
    expect(guide.conditions.length).toBeGreaterThanOrEqual(2)
    expect(guide.materials.length).toBeGreaterThanOrEqual(1)
    expect(guide.materials.every((paper) => paper.note !== undefined)).toBe(true)
    expect(guide.steps.length).toBeGreaterThanOrEqual(2)
    expect(guide.contact['zh-Hans']).toMatch(/，电话 \d{4} \d{4}$/)
    expect(guide.complaintPhone).toBe('12345')
  })

  it('puts nothing in the way and offers every kind of case, instant first', () => {
    expect(demo.rules.takesPerMinute).toBe(0)
    expect(demo.rules.outcomeKinds).toEqual([...outcomeKinds])
  })

  it('says nothing that R08 forbids, and nothing that blames', () => {
    const said = JSON.stringify(demo)
    expect(said).not.toMatch(/不知道|自己看|快点|快點|要下班|正忙|错误|錯誤|非法|无效|無效|您未/)
  })

  it('sets Chinese with full-width punctuation and spaces around numbers', () => {
    const chinese = [...JSON.stringify(demo).matchAll(/"zh-Han[st]":"([^"]*)"/g)].map((match) => match[1] ?? '')
    expect(chinese.filter((text) => /[,;:!?()]/.test(text))).toEqual([])
    // Numbers of documents, as in 〔2015〕19号, are written together.
    expect(chinese.filter((text) => /\p{Script=Han}\d|\d\p{Script=Han}/u.test(text.replace(/（[^）]*）/g, '')))).toEqual([])
  })
})
