import { z } from 'zod';

// The page's policy forbids code made at run time. Imported before anything that makes a schema.
z.config({ jitless: true });
