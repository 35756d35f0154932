/** The digest of a hall that people imported into: the digest of its hall file stays readable before the sign. */
export const importedOver = (digest: string, unique: string): string => `${fileDigestOf(digest)}+${unique}`

/**
 * Of the hall file that the hall in force began with. A start with the same file keeps what was imported since; a start with another file puts
 * that one in force.
 */
export const fileDigestOf = (digest: string): string => digest.split('+')[0] ?? ''
