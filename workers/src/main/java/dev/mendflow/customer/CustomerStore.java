package dev.mendflow.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CustomerStore extends Repository<Customer, CustomerId> {

    Customer save(Customer customer);

    Optional<Customer> findById(CustomerId id);

    List<Customer> findAllById(Iterable<CustomerId> ids);

    Optional<Customer> findByRef(String ref);

    Optional<Customer> findFirstByRefIsNullAndEmailOrderBySince(String email);

    Optional<Customer> findFirstByRefIsNullAndPhoneOrderBySince(String phone);
}
