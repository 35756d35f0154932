import * as v from 'valibot'
import { Profiles, type ProfileText } from './profile.ts'

/**
 * Kinds of pad that need no learning. Models differ in which key sends what, and no list of them is public: `npm run keypad -- --learn` finds out in a few
 * minutes, and what it learned goes before these.
 */
const known: Readonly<Record<string, ProfileText>> = {
  'digit-keyboard': {
    kind: 'digits',
    name: 'USB keyboard, 1 = very satisfied … 5 = very dissatisfied',
    levels: { 5: '1', 4: '2', 3: '3', 2: '4', 1: '5' },
  },
  'digit-keyboard-5-best': {
    kind: 'digits',
    name: 'USB keyboard, 5 = very satisfied … 1 = very dissatisfied',
    levels: { 5: '5', 4: '4', 3: '3', 2: '2', 1: '1' },
  },
  'serial-digits': {
    kind: 'serial',
    name: 'Serial pad (CH340), ASCII 1 = very satisfied … 5 = very dissatisfied',
    levels: { 5: '31', 4: '32', 3: '33', 2: '34', 1: '35' },
  },
  'serial-bytes': {
    kind: 'serial',
    name: 'Serial pad (CH340), byte 01 = very satisfied … 05 = very dissatisfied',
    levels: { 5: '01', 4: '02', 3: '03', 2: '04', 1: '05' },
  },
}

export const knownProfiles: Profiles = v.parse(Profiles, known)
