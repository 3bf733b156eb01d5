package dev.mendflow.house.crooked;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Crooked because it is public; no bean, because it only shows that. */
@NoRepositoryBean
public interface CrookedStore extends Repository<String, String> {}
