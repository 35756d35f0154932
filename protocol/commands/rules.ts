import * as v from 'valibot'
import { Rules } from '../rules/rules.ts'
import { presets, RequestId } from '../vocabulary.ts'

/**
 * The manager changes the rule set (制度). What `rules` names is put over the rule set in force, each setting as a whole; a document with every
 * setting is a whole one. `preset`: the regulation that the hall goes by from now on. The answer names the settings that are different now.
 */
export const RulesChange = v.strictObject({
  id: RequestId,
  type: v.literal('rules.change'),
  rules: v.partial(Rules),
  preset: v.optional(v.picklist(presets)),
})
