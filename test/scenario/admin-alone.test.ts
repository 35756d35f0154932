import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HallDocument } from '../../protocol/hall-document.ts'
import { HallServer, Screen } from '../fixtures/server.ts'

/** Who looks after the machines, and is nobody's clerk, chief or manager. */
const technician = {
  badge: '9900',
  name: '钱工',
  pin: '20482048',
  roles: ['admin'],
  title: { 'zh-Hans': '系统管理员', en: 'Technician' },
  portrait: 'man',
  posts: [],
}
const citizen = { name: '欧阳秀兰', phone: '13911112222', address: '东街五号' }
const demo = JSON.parse(readFileSync('server/halls/demo/hall.json', 'utf8')) as HallDocument
const folder = mkdtempSync(join(tmpdir(), 'admin-'))
let hall: HallServer
let token: string

beforeAll(async () => {
  const file = join(folder, 'hall.json')
  writeFileSync(file, JSON.stringify({ ...demo, people: [...demo.people, technician] }))
  const args = ['--demo', '--clock', '2026-10-14T10:24:00+08:00', '--speed', '0']
  hall = await HallServer.start({ args, data: join(folder, 'data'), env: { HALL_DEMO_FILE: file } })
  token = await hall.signInAs(technician.badge, technician.pin)
})
afterAll(async () => {
  await hall?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('[A9] the technician watches the hall and its machines, and never reads who its citizens are', async () => {
  const guide = await Screen.connect(hall.url, await hall.signIn('8001'))
  expect(await guide.ask('home.ask', { channel: 'phone', matter: 'social-card', need: 'disabled', ...citizen })).toHaveProperty('result')
  guide.close()
  const own = await Screen.connect(hall.url, token)
  expect(await own.watch('load')).toEqual({ refused: 'not-allowed' })
  expect(await own.watch('people')).toEqual({ refused: 'not-allowed' })
  expect(await own.watch('works')).toHaveProperty('entries')
  const shown = JSON.stringify(own.views.get('works'))
  expect(shown).toContain('"counter:1"')
  for (const word of Object.values(citizen)) expect(shown).not.toContain(word)
  own.close()
  const manager = await Screen.connect(hall.url, await hall.signIn('9001'))
  await manager.watch('load')
  expect(JSON.stringify(manager.views.get('load'))).toContain(citizen.name)
  manager.close()
})

test.each([
  '/api/cases',
  '/api/cases/20261014-0001',
  '/api/homes',
  '/api/asked?kind=enquiry',
  '/api/asked/matters',
  '/api/asked/chains',
  '/api/agencies',
  '/api/agencies/counts',
  '/api/mail/day?day=2026-10-14',
  '/api/mail/month?month=2026-10',
  '/api/reports/outcomes',
  '/api/leaves/leave-1/why',
])('[A9] %s is for those who lead', async (address) => {
  expect(await hall.get(address, token)).toMatchObject({ status: 403, refused: 'not-allowed' })
})

test.each(['/api/calendar', '/api/rules/presets', '/api/slips/design', '/api/reports/day'])(
  '[A9] %s is for the technician too',
  async (address) => {
    expect(await hall.get(address, token)).toMatchObject({ status: 200 })
  },
)

test('[A9] a search of cases by name, and a leave note, are not for the technician', async () => {
  expect(await hall.post('/api/cases', { register: 'open', applicant: citizen.name }, token)).toEqual({
    status: 403,
    refused: 'not-allowed',
  })
  const slip = { id: crypto.randomUUID(), language: 'zh-Hans', slip: { kind: 'leave', leave: 'leave-1' } }
  expect(await hall.post('/api/slips/preview', slip, token)).toEqual({ status: 403, refused: 'not-allowed' })
})
