package dev.mendflow.api.comments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody wants to write. */
record CommentForm(@NotBlank @Size(max = 4000) String text) {}
