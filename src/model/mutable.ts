/** What is put together step by step before others may only read it. */
export type Mutable<Fields> = { -readonly [Key in keyof Fields]: Fields[Key] }
