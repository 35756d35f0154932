import { expect, test } from 'vitest'
import { StaffedHall, staffed } from '../../../test/fixtures/staffed-hall.ts'
import type { HallConfig } from '../setup/events.ts'
import { project } from '../shown.ts'
import { staffChecks } from './checks.ts'
import { served } from './posts.ts'

const found = (more: Parameters<typeof staffed>[1] = {}, hall: object = {}) =>
  staffChecks({ ...(staffed({}, more) as unknown as HallConfig), ...hall })

test('[O20] what is to mend: a post without A or B, a department of two clerks without a chief or with one from elsewhere, a line without a post', () => {
  // Counter 2 has A and B; counter 1 too; counter 3 has its A alone.
  expect(found()).toEqual([{ check: 'no-b', counter: 3 }])
  const centre = { department: 'centre' }
  expect(found({ '1002': centre, '1003': centre })).toContainEqual({ check: 'no-chief', department: 'centre' })
  expect(found({ '1002': centre })).not.toContainEqual({ check: 'no-chief', department: 'centre' })
  expect(found({ '1001': centre })).toContainEqual({ check: 'chief-elsewhere', department: 'tax' })
  expect(found({ '1003': { posts: [] }, '1002': { posts: [] } })).toEqual([
    { check: 'no-b', counter: 1 },
    { check: 'no-a', counter: 2 },
    { check: 'no-a', counter: 3 },
    { check: 'no-b', counter: 3 },
  ])
  const none = { '1001': { posts: [{ counter: 1, rank: 'A' }] }, '1002': { posts: [] }, '1003': { posts: [] } }
  expect(found(none)).toContainEqual({ check: 'line-unposted', line: 'B' })
})

test('[O20] a hall that names no posts and no departments is asked for none; what is to mend stands on the page and stops nothing', () => {
  const nobody = { '1001': { posts: [] }, '1002': { posts: [] }, '1003': { posts: [] } }
  expect(found(nobody, { departments: undefined })).toEqual([])
  const hall = new StaffedHall()
  expect(project(hall.scene(), 'people')['check:0']).toEqual({ check: 'no-b', counter: 3 })
})

test('[O32] years of service are whole years and months since the first day here', () => {
  expect(served('2020-03-31', '2026-10-14')).toEqual({ years: 6, months: 6 })
  expect(served('2026-10-15', '2026-10-14')).toEqual({ years: 0, months: 0 })
  expect(served('2024-10-14', '2026-10-14')).toEqual({ years: 2, months: 0 })
  expect(served('2024-10-15', '2026-10-14')).toEqual({ years: 1, months: 11 })
  const shown = project(new StaffedHall().scene(), 'people')['person:1002']
  expect(shown).toMatchObject({ since: '2020-03-31', served: { years: 6, months: 6 } })
})
