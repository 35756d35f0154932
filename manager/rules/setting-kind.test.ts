import { expect, test } from 'vitest'
import { defaultRules } from '../../protocol/rules/rules.ts'
import { type Setting, settingKind } from './setting-kind.ts'

test('[X4] every setting has an editor of its own kind, told by its schema', () => {
  for (const setting of Object.keys(defaultRules) as Setting[]) expect([setting, settingKind(setting).kind]).not.toEqual([setting, 'other'])
  expect(settingKind('waitAlarmMinutes')).toEqual({ kind: 'number', min: 0, max: 600, whole: false })
  expect(settingKind('ratingInvitationSeconds')).toMatchObject({ kind: 'number', min: 10, whole: true })
  expect(settingKind('outcomeKinds')).toMatchObject({ kind: 'list' })
  expect(settingKind('headStartMinutes')).toMatchObject({ kind: 'numbers', fields: { elderly: { min: 0, max: 120, whole: false } } })
})
