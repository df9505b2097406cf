import type { ProgrammeSession, PublishedProgramme } from '#libs/programme';

/** The session as a schema.org event, for search engines. */
export function sessionStructuredData(
  { content }: PublishedProgramme,
  session: ProgrammeSession,
  address: string,
): object {
  const room = content.rooms.find((candidate) => candidate.id === session.roomId);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: session.title,
    description: session.abstract.slice(0, 500),
    startDate: session.startsAt,
    endDate: session.endsAt,
    url: address,
    location: { '@type': 'Place', name: [room?.name, content.call.place].filter(Boolean).join(', ') },
    superEvent: { '@type': 'Event', name: content.call.name },
    performer: session.people
      .filter((person) => person.role === 'speaker')
      .map((person) => ({ '@type': 'Person', name: person.name })),
  };
}
