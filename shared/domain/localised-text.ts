import { z } from 'zod';

/** A text in both languages of the product. */
export const localisedTextSchema = z.object({ 'zh-CN': z.string(), en: z.string() });
export type LocalisedText = z.infer<typeof localisedTextSchema>;
