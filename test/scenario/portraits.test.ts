import { afterAll, beforeAll, expect, test } from 'vitest'
import { HallServer, Screen } from '../fixtures/server.ts'

let hall: HallServer
beforeAll(async () => {
  hall = await HallServer.start()
})
afterAll(() => hall?.stop())

test('whoever sits at a window is shown there with a face, and nobody else has one', async () => {
  const clerk = await Screen.connect(hall.url, await hall.signIn('1014'))
  await clerk.ask('counter.open', { counter: 14 })
  const { entries } = (await hall.get('/api/views/window:14')) as unknown as { entries: { now: { clerk: { photo: string } } } }
  expect(entries.now.clerk).toMatchObject({ name: '郑凯', badge: '1014', photo: '/photos/1014.svg' })

  const photo = await fetch(hall.url + entries.now.clerk.photo)
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(photo.headers.get('cache-control')).toMatch(/max-age=\d+/)
  expect(photo.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(await photo.text()).toMatch(/^<svg .*<\/svg>$/s)

  for (const stranger of ['1015', '0', 'x', '..%2f1014', '1014%00']) {
    expect((await hall.get(`/photos/${stranger}.svg`)).status).toBe(404)
  }
  clerk.close()
})
