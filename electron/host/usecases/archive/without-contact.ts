import type { Committee } from '#shared/domain/committee.ts';
import type { Organisation, Person } from '#shared/domain/people.ts';
import type { Project } from '#shared/domain/project.ts';
import type { RoundRecord } from '#shared/domain/round.ts';
import { contactTexts } from '../privacy/contact-of.ts';

/** Content of an object for the package: names stay, nobody can be reached by it. The same value = nothing was to be left out. */
export function withoutContactData(kind: string, data: unknown): unknown {
  switch (kind) {
    case 'person': {
      const person = data as Person;
      return contactTexts(person).length === 0 ? data : { ...person, phone: '', email: '', note: '' };
    }
    case 'organisation': {
      const { phone } = data as Organisation;
      return phone === '' ? data : { ...(data as Organisation), phone: '' };
    }
    case 'committee': {
      const { contactPhone, contactEmail } = data as Committee;
      const none = contactPhone === '' && contactEmail === '';
      return none ? data : { ...(data as Committee), contactPhone: '', contactEmail: '' };
    }
    case 'project':
      return (data as Project).contactPhone === '' ? data : { ...(data as Project), contactPhone: '' };
    case 'round': {
      const { recipients } = data as RoundRecord;
      if (recipients.every(({ email }) => email === '')) return data;
      return { ...(data as RoundRecord), recipients: recipients.map((recipient) => ({ ...recipient, email: '' })) };
    }
    default:
      return data;
  }
}
