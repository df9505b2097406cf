/** SQL: the last letter about invitation `i`: how far it got, and why no further. */
export const LAST_LETTER = `SELECT l.status, l.last_error, l.returned_by FROM letter l
    WHERE l.about_proposal_id = i.proposal_id AND l.cause LIKE 'invitation:' || i.id || ':%'
    ORDER BY l.created_at DESC LIMIT 1`;
