package dev.mendflow.testing;

import dev.mendflow.delivery.GroupMembers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stands where the accounts are: tests say who belongs to a group. */
public class Groups implements GroupMembers {

    private final Map<String, List<String>> members = new ConcurrentHashMap<>();

    /** These are the people of a group from now on. */
    public void put(String group, List<String> logins) {
        members.put(group, List.copyOf(logins));
    }

    @Override
    public List<String> of(String group) {
        return members.getOrDefault(group, List.of());
    }
}
