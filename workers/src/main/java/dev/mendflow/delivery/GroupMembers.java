package dev.mendflow.delivery;

import java.util.List;

/** Who belongs to a candidate group; accounts live on another floor, so they fill this in. */
public interface GroupMembers {

    /** The logins of a group, in any order; none for a group nobody knows. */
    List<String> of(String group);
}
