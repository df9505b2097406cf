import { cybersecurityIdeas } from './cybersecurity/ideas.js';
import { cybersecuritySubjects } from './cybersecurity/subjects.js';
import { developmentIdeas } from './development/ideas.js';
import { developmentSubjects } from './development/subjects.js';
import { emergingIdeas } from './emerging/ideas.js';
import { emergingSubjects } from './emerging/subjects.js';
import { evolutionIdeas } from './evolution/ideas.js';
import { evolutionSubjects } from './evolution/subjects.js';
import { inclusionIdeas } from './inclusion/ideas.js';
import { inclusionSubjects } from './inclusion/subjects.js';
import { mediaIdeas } from './media/ideas.js';
import { mediaSubjects } from './media/subjects.js';
import { rightsIdeas } from './rights/ideas.js';
import { rightsSubjects } from './rights/subjects.js';
import type { Idea, Subject } from './subject.js';
import { technicalIdeas } from './technical/ideas.js';
import { technicalSubjects } from './technical/subjects.js';

/** A theme of the call of 2018, the subjects under it and what was proposed. */
export interface ThemeContent {
  name: string;
  subjects: readonly Subject[];
  ideas: readonly Idea[];
}

/** The themes of 2018 in the order of the call. */
export const THEMES: readonly ThemeContent[] = [
  { name: 'Cybersecurity, Trust and Privacy', subjects: cybersecuritySubjects, ideas: cybersecurityIdeas },
  {
    name: 'Development, Innovation and Economic Issues',
    subjects: developmentSubjects,
    ideas: developmentIdeas,
  },
  { name: 'Digital Inclusion and Accessibility', subjects: inclusionSubjects, ideas: inclusionIdeas },
  { name: 'Emerging Technologies', subjects: emergingSubjects, ideas: emergingIdeas },
  { name: 'Evolution of Internet Governance', subjects: evolutionSubjects, ideas: evolutionIdeas },
  { name: 'Human Rights, Gender and Youth', subjects: rightsSubjects, ideas: rightsIdeas },
  { name: 'Media & Content', subjects: mediaSubjects, ideas: mediaIdeas },
  { name: 'Technical and Operational Topics', subjects: technicalSubjects, ideas: technicalIdeas },
];

/** Every subject by its slug. */
export const SUBJECTS: ReadonlyMap<string, Subject> = new Map(
  THEMES.flatMap(({ subjects }) => subjects.map((subject) => [subject.slug, subject])),
);
